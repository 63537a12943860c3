import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { HydratedRouter } from 'react-router/dom'
import { isPartMissing, isUnanswered, readFailure } from '../api/read-failure.ts'

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <HydratedRouter />
    </StrictMode>,
    {
      // What a screen tells as an answer of the server, or as the want of one, is no error of the program.
      onCaughtError: (error) => {
        if (!readFailure(error) && !isUnanswered(error) && !isPartMissing(error)) reportError(error)
      },
    },
  )
})
