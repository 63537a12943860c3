import { vi } from '@nguon/messages/site/vi'

/** The page for the moment when nothing is saved and nothing can be read: no database, no React. */
export function unavailablePage(stylesheets: readonly string[]): string {
  const { title, text, retry } = vi.unavailable
  const links = stylesheets.map((href) => `<link rel="stylesheet" href="${href}">`).join('')
  return (
    `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<meta name="robots" content="noindex"><title>${title}</title>${links}</head>` +
    `<body><div class="band" aria-hidden="true"></div><main class="wrap lost">` +
    `<p class="kicker">${vi.unavailable.kicker}</p><h1>${title}</h1><p class="lead">${text}</p>` +
    `<p class="ways"><a href="">${retry}</a> · <a href="/">${vi.lost.home}</a></p></main></body></html>\n`
  )
}
