import type { WireJoining } from '@nguon/api/public/read-joining'
import { cited } from '@nguon/messages/citations'
import { fill } from '@nguon/messages/dictionary'
import { vi } from '@nguon/messages/site/vi'
import { writtenDate } from '../text/moments.ts'

/** How to join, in four steps, with the numbers of the rules in force. */
export function Joining({ joining }: { joining: WireJoining }) {
  const { joining: words } = vi
  return (
    <section className="joining">
      <div className="wrap">
        <h2>{words.title}</h2>
        <p className="joining-lead">{words.lead}</p>
        <ol>
          {stepsOf(joining).map(([title, text]) => (
            <li key={title}>
              <h3>{title}</h3>
              <p>{text}</p>
            </li>
          ))}
        </ol>
        <p className="joining-source">
          {fill(
            words.source,
            { document: joining.document, date: writtenDate(joining.issuedOn) },
            'vi',
          )}
          {joining.confirmedIn.length > 0 && ` ${confirmedLine(joining.confirmedIn)}`}
        </p>
      </div>
    </section>
  )
}

function confirmedLine(places: WireJoining['confirmedIn']): string {
  const read = places.map((place) => cited(place, 'vi'))
  return fill(vi.joining.confirmed, { places: read.join('; ') }, 'vi')
}

function stepsOf({ ageMinimumYears, cellVote, probationMonths }: WireJoining) {
  const { meet, learn, resolve, admit } = vi.joining.steps
  return [
    [
      meet.title,
      ageMinimumYears === null ? meet.text : fill(meet.textAge, { age: ageMinimumYears }, 'vi'),
    ],
    [learn.title, learn.text],
    [
      resolve.title,
      cellVote === null
        ? resolve.text
        : fill(
            resolve.textVote,
            { numerator: cellVote.numerator, denominator: cellVote.denominator },
            'vi',
          ),
    ],
    [
      admit.title,
      probationMonths === null
        ? admit.text
        : fill(admit.textMonths, { months: probationMonths }, 'vi'),
    ],
  ] as const
}
