/** What is printed for the owner of an account. The password stands in the answer to one act, nowhere else. */
export type Slip = {
  userName: string
  displayName: string
  /** The unit of his first role; null while he has none. */
  unitName: string | null
  committeeName: string | null
  oneTimePassword: string
  validTo: string
}
