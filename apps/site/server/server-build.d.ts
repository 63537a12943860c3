/** The pages, as React Router's plugin hands them to the server that is built with them. */
declare module 'virtual:react-router/server-build' {
  import type { ServerBuild } from 'react-router'

  const build: ServerBuild
  export = build
}
