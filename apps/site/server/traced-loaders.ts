import type { ServerBuild, ServerInstrumentation } from 'react-router'
import { inSpan, isTraced } from '@nguon/process/tracing/span'

const loaders: ServerInstrumentation = {
  route: (route) =>
    route.instrument({
      loader: async (load, { pattern }) => {
        await inSpan(`loader ${pattern}`, load, ({ status }) => ({ failed: status === 'error' }))
      },
    }),
}

/** In a traced process the build with each loader a part of the trace, by the pattern of its route. */
export function withTracedLoaders(build: ServerBuild): ServerBuild {
  if (!isTraced()) return build
  const module = { ...build.entry.module, instrumentations: [loaders] }
  return { ...build, entry: { ...build.entry, module } }
}
