import { fill } from '@nguon/messages/dictionary'
import { vi } from '@nguon/messages/site/vi'
import { writtenMoment } from '../text/moments.ts'

/** What stands at the address of a withdrawn article: that it was, when it went, and no text. */
export function Withdrawn({ withdrawnAt }: { withdrawnAt: string }) {
  const moment = writtenMoment(withdrawnAt)
  return (
    <div className="wrap lost">
      <p className="kicker">{vi.lost.kicker}</p>
      <h1>{vi.article.withdrawn}</h1>
      <p className="lead">{fill(vi.article.withdrawnText, { moment }, 'vi')}</p>
      <p className="ways">
        <a href="/">{vi.lost.home}</a> · <a href="/tin-tuc">{vi.lost.news}</a>
      </p>
    </div>
  )
}
