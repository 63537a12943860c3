/** What a schema says of a field that was left empty, for a rule that depends on other fields. */
export const emptyIssue = (field: string) => ({
  code: 'too_small' as const,
  origin: 'string',
  minimum: 1,
  path: [field],
  input: '',
  message: '',
})
