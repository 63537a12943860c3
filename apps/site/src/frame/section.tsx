import type { ReactNode } from 'react'

type Props = { title: string; aside?: ReactNode; className?: string; children: ReactNode }

/** A part of a page: an ink rule, a serif heading, at right what belongs to the heading. */
export function Section({ title, aside, className, children }: Props) {
  return (
    <section className={className === undefined ? 'part' : `part ${className}`}>
      <header className="part-head">
        <h2>{title}</h2>
        {aside !== undefined && <p>{aside}</p>}
      </header>
      {children}
    </section>
  )
}
