/** The row that is open beside its list. */
export type RowPreview = {
  open: string | undefined
  show: (key: string | undefined) => void
  /** Opens the page of a row. */
  enter: (key: string) => void
}
