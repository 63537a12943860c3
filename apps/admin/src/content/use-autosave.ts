import type { ArticleDraft } from '@nguon/domain/content/article'
import { useEffect, useState } from 'react'
import { readFailure } from '../api/read-failure.ts'
import { createAutosave } from './autosave.ts'
import type { Saved, SaveState } from './autosave.ts'

type Options = {
  draft: ArticleDraft
  version: number
  savedAt: string
  read: () => ArticleDraft
  save: (draft: ArticleDraft, expectedVersion: number) => Promise<Saved>
}

/**
 * The autosave of one editor, with what it says of itself; leaving the screen saves the rest. `read`
 * and `save` are those of the first drawing.
 */
export function useAutosave({ savedAt: first, ...options }: Options) {
  const [state, setState] = useState<SaveState>('saved')
  const [savedAt, setSavedAt] = useState(first)
  const [autosave] = useState(() =>
    createAutosave({
      ...options,
      isConflict: (error) => readFailure(error)?.kind === 'conflict',
      onState: (next, at) => {
        setState(next)
        if (at !== undefined) setSavedAt(at)
      },
    }),
  )
  useEffect(() => () => void autosave.flush(), [autosave])
  return { autosave, state, savedAt }
}
