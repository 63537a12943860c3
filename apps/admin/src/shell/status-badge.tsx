import classes from './status-badge.module.css'

export type Tone = 'neutral' | 'action' | 'good' | 'warn' | 'danger' | 'plan'

/** A state in words on its tint; colour is never the only sign. */
export function StatusBadge({ tone = 'neutral', children }: { tone?: Tone; children: string }) {
  return (
    <span className={classes['badge']} data-tone={tone}>
      {children}
    </span>
  )
}
