import { useToasts } from './toast.ts'
import classes from './toasts.module.css'

export function Toasts() {
  const toasts = useToasts()
  return (
    <output className={classes['toasts']}>
      {toasts.map(({ id, text }) => (
        <div key={id} className={classes['toast']}>
          {text}
        </div>
      ))}
    </output>
  )
}
