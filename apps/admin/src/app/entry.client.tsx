import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { HydratedRouter } from 'react-router/dom'
import { readFailure } from '../api/failures.ts'

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <HydratedRouter />
    </StrictMode>,
    {
      // What a screen shows as an answer of the server is no error of the program.
      onCaughtError: (error) => {
        if (readFailure(error) === undefined) reportError(error)
      },
    },
  )
})
