import { useMutation } from '@tanstack/react-query'
import { trpcIn } from '../api/client.ts'
import { failureSentence } from '../api/failures.ts'
import { useLocale } from '../shell/locale.tsx'

/** Signs in; `error` is the sentence for the form. */
export function useSignIn() {
  const locale = useLocale()
  const mutation = useMutation(trpcIn(null).auth.signIn.mutationOptions())
  return {
    signIn: mutation.mutateAsync,
    error: mutation.error ? failureSentence(mutation.error, locale) : null,
  }
}
