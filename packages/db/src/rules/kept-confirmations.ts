import type { KeptConfirmation } from '@nguon/domain/rules/confirmation'
import { sql } from 'kysely'

/**
 * What the committee of the scope vouches for now, as one JSON value: part of whatever statement reads
 * what the rules are applied to, so that both are of the same moment.
 */
export const keptConfirmations = sql<readonly KeptConfirmation[]>`(
  select coalesce(json_agg(json_build_object(
    'edition', last.edition, 'rule', last.rule, 'value', last.value,
    'citation', json_build_object('document', last.document, 'issuedOn', last.issued_on, 'article', last.article))), '[]')
  from (select distinct on (edition, rule) * from rule_confirmation order by edition, rule, seq desc) last
  where last.value is not null)`
