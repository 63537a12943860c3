import { router } from '../trpc.ts'
import { articlesRouter } from './articles-router.ts'
import { slogansRouter } from './slogans-router.ts'

export const contentRouter = router({ articles: articlesRouter, slogans: slogansRouter })
