import { Client } from 'pg'

/**
 * One transaction as `app_owner`, for what whoever runs the machine may do without an account.
 * Row security leaves it nothing but the few policies named `operator_…`.
 */
export async function asOperator<T>(
  ownerUrl: string,
  run: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('begin; set local role app_owner')
    const result = await run(client)
    await client.query('commit')
    return result
  } finally {
    await client.end()
  }
}
