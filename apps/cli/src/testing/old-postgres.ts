import { once } from 'node:events'
import { createServer, type Server } from 'node:net'

const message = (type: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(5)
  head.write(type, 0, 'latin1')
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}
const int16 = (value: number): Buffer => Buffer.from([(value >> 8) & 255, value & 255])
const int32 = (value: number): Buffer => Buffer.concat([int16(value >> 16), int16(value & 65_535)])
const text = (value: string): Buffer => Buffer.from(`${value}\0`)

const column = (name: string, type: number): Buffer =>
  Buffer.concat([text(name), int32(0), int16(0), int32(type), int16(-1), int32(-1), int16(0)])
const value = (content: string): Buffer =>
  Buffer.concat([int32(content.length), Buffer.from(content)])

const ready = message('Z', Buffer.from('I'))
const welcome = Buffer.concat([message('R', int32(0)), ready])
const answer = Buffer.concat([
  message('T', Buffer.concat([int16(2), column('number', 23), column('text', 25)])),
  message('D', Buffer.concat([int16(2), value('150018'), value('15.18')])),
  message('C', text('SELECT 1')),
  ready,
])

/** Speaks enough of PostgreSQL's protocol to answer every query with a version of 2022. */
export async function oldPostgres(): Promise<{ server: Server; port: number }> {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.on('data', (chunk) => {
      if (chunk[0] === 0) socket.write(welcome)
      else if (chunk[0] === 'Q'.charCodeAt(0)) socket.write(answer)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return { server, port: address.port }
}
