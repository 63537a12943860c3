import path from 'node:path'
import type { Config } from '@react-router/dev/config'
import { compressAssets } from './compress-assets.ts'

export default {
  appDirectory: 'src/app',
  buildDirectory: 'build',
  ssr: false,
  buildEnd: ({ reactRouterConfig }) =>
    compressAssets(path.join(reactRouterConfig.buildDirectory, 'client/assets')),
} satisfies Config
