import type { WireSlogan } from '@nguon/api/public/wire'
import { fill } from '@nguon/messages/dictionary'
import { vi } from '@nguon/messages/site/vi'
import { SloganPicture } from '../pictures/slogan-picture.tsx'
import { writtenDate } from '../text/moments.ts'

/** The slogans of the day side by side; the reader moves on by links or by swiping, nothing moves. */
export function SloganBanner({ slogans }: { slogans: readonly WireSlogan[] }) {
  return (
    <section className="slogans" aria-label={vi.slogan.label}>
      <ol>
        {slogans.map((slogan, index) => (
          <li key={slogan.id} id={anchor(index)}>
            <SloganPicture index={index} />
            <div className="wrap slogan">
              {slogan.kicker !== '' && <p className="slogan-kicker">{slogan.kicker}</p>}
              <p className={sizeOf(slogan)}>
                <span>{slogan.firstLine}</span>{' '}
                {slogan.secondLine !== null && <em>{slogan.secondLine}</em>}
              </p>
              <p className="slogan-valid">{validity(slogan)}</p>
              {slogans.length > 1 && <Steps index={index} total={slogans.length} />}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Steps({ index, total }: { index: number; total: number }) {
  return (
    <p className="slogan-steps">
      <a href={`#${anchor((index + total - 1) % total)}`} aria-label={vi.slogan.previousOf}>
        {vi.slogan.previous}
      </a>
      <span>{fill(vi.slogan.count, { index: index + 1, total }, 'vi')}</span>
      <a href={`#${anchor((index + 1) % total)}`} aria-label={vi.slogan.nextOf}>
        {vi.slogan.next}
      </a>
    </p>
  )
}

function anchor(index: number): string {
  return `khau-hieu-${index + 1}`
}

function validity({ validFrom, validTo }: WireSlogan): string {
  if (validTo === null) return fill(vi.slogan.from, { from: writtenDate(validFrom) }, 'vi')
  const sameYear = validFrom.slice(0, 4) === validTo.slice(0, 4)
  const from = sameYear ? writtenDate(validFrom).slice(0, 5) : writtenDate(validFrom)
  return fill(vi.slogan.between, { from, to: writtenDate(validTo) }, 'vi')
}

/** Real slogans run from 44 to 231 characters; only lines of a few words get the largest size. */
function sizeOf({ firstLine, secondLine }: WireSlogan): string {
  const longest = Math.max(firstLine.length, secondLine?.length ?? 0)
  if (longest > 110) return 'slogan-text longest'
  return longest > 24 ? 'slogan-text long' : 'slogan-text'
}
