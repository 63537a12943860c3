import classes from './progress-bar.module.css'

type Props = {
  label: string
  /** The share that is done, from 0 to 1; undefined while nobody knows. */
  value?: number
}

/** How far long work is. */
export function ProgressBar({ label, value }: Props) {
  return <progress className={classes['bar']} aria-label={label} value={value} />
}
