import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { PageLinks } from './page-links.tsx'

const wordsOf = (page: number, pages: number) =>
  renderToStaticMarkup(createElement(PageLinks, { page, pages }))
    .replaceAll(/<[^>]+>/gu, ' ')
    .trim()
    .split(/\s{2,}/u)

it.each([
  [1, 2, '1 2 Trang sau ›'],
  [1, 40, '1 2 … 40 Trang sau ›'],
  [3, 5, '‹ Trang trước 1 2 3 4 5 Trang sau ›'],
  [20, 40, '‹ Trang trước 1 … 19 20 21 … 40 Trang sau ›'],
  [40, 40, '‹ Trang trước 1 … 39 40'],
])('on page %d of %d the links say where pages are left out', (page, pages, expected) => {
  expect(wordsOf(page, pages).join(' ')).toBe(expected)
})
