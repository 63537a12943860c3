import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pictureNames } from '@nguon/domain/content/pictures'
import { describe, expect, it } from 'vitest'

describe('the drawings of the portal', () => {
  it.each(pictureNames)('%s is the one that the site serves', (name) => {
    const here = readFileSync(join(import.meta.dirname, 'drawings', `${name}.svg`), 'utf8')
    const site = join(import.meta.dirname, '../../../site/public/pictures', `${name}.svg`)
    expect(here).toBe(readFileSync(site, 'utf8'))
  })
})
