import { Fragment } from 'react'
import type { WireSite } from '@nguon/api/public/wire'
import { fill } from '@nguon/messages/dictionary'
import { vi } from '@nguon/messages/site/vi'
import { phoneNumbers } from './phone-numbers.ts'

export function Footer({ site }: { site: WireSite | null }) {
  return (
    <footer className="foot">
      <div className="wrap foot-in">
        {site === null ? null : <Owner site={site} />}
        <ul>
          <li>
            <a href="/">{vi.nav.home}</a>
          </li>
          <li>
            <a href="/tin-tuc">{vi.nav.news}</a>
          </li>
          <li>
            <a href="/ket-qua">{vi.nav.results}</a>
          </li>
          {site?.pages.map(({ slug, title }) => (
            <li key={slug}>
              <a href={`/trang/${slug}`}>{title}</a>
            </li>
          ))}
          <li>
            <a href="#top">{vi.footer.top}</a>
          </li>
        </ul>
      </div>
      <p className="wrap foot-line">{vi.footer.privacy}</p>
    </footer>
  )
}

function Owner({ site }: { site: WireSite }) {
  const { address, phone, email } = site.contact
  const lines = [
    site.responsible !== '' && fill(vi.footer.responsible, { name: site.responsible }, 'vi'),
    site.licence !== '' && fill(vi.footer.licence, { licence: site.licence }, 'vi'),
    address !== undefined && fill(vi.footer.address, { address }, 'vi'),
  ].filter((line) => line !== false)
  return (
    <address>
      <strong>{site.name}</strong>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
      {phone !== undefined && (
        <span>
          {vi.footer.phone}:{' '}
          {phoneNumbers(phone).map(({ text, href }, index) => (
            <Fragment key={text}>
              {index > 0 && ', '}
              {href === null ? text : <a href={href}>{text}</a>}
            </Fragment>
          ))}
        </span>
      )}
      {email !== undefined && (
        <span>
          {vi.footer.email}: <a href={`mailto:${email}`}>{email}</a>
        </span>
      )}
    </address>
  )
}
