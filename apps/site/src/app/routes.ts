import { index, route } from '@react-router/dev/routes'
import type { RouteConfig } from '@react-router/dev/routes'

export default [
  index('../home/home-route.tsx'),
  route('tin-tuc', '../articles/news-route.tsx'),
  route('tin/:slug', '../articles/article-route.tsx'),
  route('ket-qua', '../achievements/results-route.tsx'),
  route('ket-qua/so-lieu.csv', '../achievements/csv-route.ts'),
  route('trang/:slug', '../committee/committee-page-route.tsx'),
  route('mau-sac.css', '../committee/accent-route.ts'),
  route('*', '../errors/missing-route.tsx'),
] satisfies RouteConfig
