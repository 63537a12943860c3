import type { DB } from '../client/schema.gen.ts'

type PublicTable =
  | 'pub.site'
  | 'pub.slogan'
  | 'pub.article'
  | 'pub.article_redirect'
  | 'pub.figure_release'
  | 'pub.figure'
  | 'pub.rule_confirmation'

/** Schema `pub`: all that the site's role can read, and all that its queries can name. */
export type PublicSchema = Pick<DB, PublicTable>
