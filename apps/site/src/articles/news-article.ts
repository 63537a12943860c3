import type { WireCard } from '@nguon/api/public/wire'

/** The article as schema.org describes it, for search engines and messengers. */
export function newsArticle(
  article: WireCard & { updatedAt: string | null },
  publisher: string | null,
  origin: string | null,
) {
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    description: article.sapo,
    inLanguage: 'vi',
    datePublished: article.publishedAt,
    dateModified: article.updatedAt ?? article.publishedAt,
    ...(article.authorName !== '' && { author: { '@type': 'Person', name: article.authorName } }),
    ...(publisher !== null && { publisher: { '@type': 'Organization', name: publisher } }),
    ...(origin !== null && { mainEntityOfPage: `${origin}/tin/${article.slug}` }),
    ...(origin !== null && article.image !== null && { image: `${origin}${article.image.src}` }),
  }
}
