/** Whose page it is: seen on paper only, where the masthead is left out. */
export function PaperHead({ name }: { name: string | undefined }) {
  return (
    <div className="paper-head" aria-hidden="true">
      <div className="band"></div>
      <p>{name}</p>
    </div>
  )
}
