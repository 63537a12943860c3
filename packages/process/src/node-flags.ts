import path from 'node:path'

/**
 * How Node is started for the portal. Its live data are about 25 MB, but V8 lets a heap without a
 * bound grow tenfold before it collects; bounded, the process stays near 160 MiB under load.
 */
export const portalFlags = ['--max-semi-space-size=8', '--max-old-space-size=192']

/**
 * And for the site, whose kept pages are not on the heap. A render makes so much that is thrown away
 * at once that a smaller space for new things would cost a sixth of its speed.
 */
export const siteFlags = ['--max-old-space-size=192']

/** Where a process keeps its compiled sources, so that it does not strip and compile them at each start. */
export const compileCache = (dataDir: string): { NODE_COMPILE_CACHE: string } => ({
  NODE_COMPILE_CACHE: path.join(dataDir, 'cache/node'),
})
