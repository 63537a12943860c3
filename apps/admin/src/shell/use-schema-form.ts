import { zodResolver } from '@hookform/resolvers/zod'
import { boundMessage } from '@nguon/messages/errors/field'
import { useForm } from 'react-hook-form'
import type { DefaultValues, FieldValues, UseFormReturn } from 'react-hook-form'
import type { z } from 'zod'

/** Checks a form by its schema; a bound says of what kind of value it is one. */
export const resolverOf = <T extends FieldValues>(schema: z.ZodType<T, T>) =>
  zodResolver(schema, { error: boundMessage })

/**
 * The state of one form over a schema of the domain. The error summary takes the focus after a
 * failed attempt, so the form library must not.
 */
export function useSchemaForm<T extends FieldValues>(
  schema: z.ZodType<T, T>,
  defaultValues: DefaultValues<T>,
): UseFormReturn<T> {
  return useForm<T>({
    resolver: resolverOf(schema),
    defaultValues,
    shouldFocusError: false,
  })
}
