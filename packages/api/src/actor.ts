/** Who acts, where and on which day: what a use case needs besides its transaction. */
export type Actor = {
  accountId: string
  /** The active unit; null for acts on the installation. */
  unit: string | null
  /** Its path; '' for acts on the installation. */
  path: string
  today: Temporal.PlainDate
  requestId: string
}
