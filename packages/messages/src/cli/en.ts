import type { Shape } from '../dictionary.ts'
import type { vi } from './vi.ts'

export const en: Shape<typeof vi> = {
  step: {
    database: 'Starting the database…',
    database_made: 'Creating the database for the first time…',
    database_elsewhere:
      'PostgreSQL keeps its data in {folder}, because its user cannot reach this folder.',
    database_restarted: 'The database stopped; starting it again.',
    migration: 'Updating the schema: {name}',
    build: 'Building {apps}; the first time takes about a minute…',
    build_done: 'Built in {seconds} s.',
    processes: 'Starting the processes…',
    restarting: 'The {name} process ended; starting it again in {seconds} s.',
    stopping: 'Stopping…',
    stopped: 'Stopped.',
    administrator:
      'First administrator: {name}, password: {password} (to be changed at the first sign-in).',
    administrator_file:
      'First administrator: {name}; the password is in {file} (to be changed at the first sign-in).',
    password_reset: 'New password of {name}: {password} (to be changed at the next sign-in).',
    password_reset_file:
      'The new password of {name} is in {file} (to be changed at the next sign-in).',
    demo: 'DEMONSTRATION: sample data, today is always {date}.',
    demo_made: 'Creating the sample data of Sơn Khê…',
    demo_accounts: 'Sample accounts (name, password, role and person):',
    demo_accounts_file: 'Names and passwords of the sample accounts are in {file}.',
    prepared: 'The database {database} is ready for Nguồn.',
    provisioned: 'Ready; the secrets of each process are in {folder}.',
    types: 'The table types are written.',
    migrated: 'The schema is up to date.',
    rebuilt: 'Rebuilt the cases from their events: {count} differed and have been corrected.',
    backed_up:
      'Backed up to {file}: {rows} rows, {files} files. Keep the key file {keys} somewhere else.',
    restored: 'Restored and verified: {rows} rows and {files} files equal the backup.',
    jobs_none: 'No job was abandoned.',
    job_given_up: 'Job {id} ({task}): queued {at}, abandoned after {attempts} attempts.',
    jobs_retried: 'Queued {count} jobs again.',
    sealed: 'The audit log is intact: {count} sealed rows.',
  },
  import: {
    sheet:
      'Sheet {sheet}: {added} new, {changed} changed, {unchanged} unchanged, {heldBack} not written.',
    unknown_sheet: 'Sheet {sheet}: not a list that an import knows.',
    problem: '{severity} sheet {sheet}, cell {cell} “{value}”: {problem}. {remedy}.',
    error: 'Error',
    warning: 'Warning',
    hidden: '(sensitive)',
    empty: '(empty)',
    dry_run: 'This was a dry run, nothing is written. Add --commit to write.',
    committed: 'Written into {unit}.',
    nothing_new: 'There is nothing new to write.',
  },
  running: 'Nguồn is running. Ctrl-C stops it.',
  portal: 'Portal: {origin}',
  site: 'Public site: {origin}',
  authority:
    'Install the root certificate {file} once on each device; its SHA-256 fingerprint: {fingerprint}',
  app: { admin: 'the portal', site: 'the public site' },
  fault: {
    port_in_use: 'Port {port} is used by another program; choose another with {option}.',
    database_url_invalid:
      'DATABASE_URL is not of the form postgres://user:password@host:port/database.',
    database_unreachable:
      'PostgreSQL at {host} cannot be reached; check the address in DATABASE_URL and that server.',
    database_password:
      'PostgreSQL at {host} refuses the account {user}; check name and password in DATABASE_URL.',
    database_missing: 'The server {host} has no database {database}, which DATABASE_URL names.',
    database_too_old: 'PostgreSQL at {host} is version {version}; Nguồn needs 18 or newer.',
    database_unprepared:
      'The database {database} is not prepared (missing: {missing}); run once: pnpm nguon database prepare --admin-url postgres://…',
    database_not_privileged:
      'The account {user} may not create roles; --admin-url needs a superuser.',
    no_secrets:
      'There are data in {dataDir} but no secrets.json; restore it from a backup, otherwise the encrypted data cannot be read.',
    bad_secrets: 'The file {file} is damaged; restore it from a backup.',
    second_instance:
      'Another Nguồn is already running on the data in {dataDir}; stop it first, or choose another folder with --data.',
    data_unreadable:
      'The data folder {dataDir} cannot be read or written; check its permissions, or choose another with --data.',
    data_of_other_version:
      'The data in {dataDir} belong to another PostgreSQL version; restore a backup made with that version.',
    disk_full: 'The disk that holds {dataDir} is full; free some space and start again.',
    unsupported_platform:
      'There is no embedded PostgreSQL for {platform}; install PostgreSQL 18 and set DATABASE_URL.',
    no_os_user:
      'Running as root, and the user {name} for PostgreSQL could not be created; run as an ordinary user, or set DATABASE_URL.',
    failed: 'PostgreSQL did not start: {log}',
    build_failed: 'Building the interfaces failed; see {file}.',
    child_failed: 'The {name} process did not start; see {file}.',
    child_gave_up: 'The {name} process ended {times} times in a row; see {file}.',
    config: 'Wrong environment variables: {variables}',
    file_missing: 'The file {file} cannot be opened.',
    file_exists: 'The file {file} exists; choose another name.',
    not_empty: 'The folder {dataDir} holds data; restore only writes into an empty one.',
    passphrase_missing: '--key-file FILE is needed, or a backup passphrase typed at the keyboard.',
    passphrase_short: 'The backup passphrase needs at least 12 characters.',
    backup_unreadable: '{file} cannot be decrypted: a wrong key, or a damaged file.',
    backup_differs: 'The restored data differ from the backup: {what}. Do not use them.',
    backup_needs_embedded:
      'This command backs up the embedded PostgreSQL; with DATABASE_URL use that server’s pg_basebackup.',
    provision_needs_server:
      'This command is for a PostgreSQL of your own; set DATABASE_URL, or use nguon start.',
    not_empty_database: 'The database holds data; --demo is only for an empty one.',
    types_failed: 'The table types could not be written.',
    vite_ended: 'Vite ended; see what it said above.',
    demo_failed: 'The sample data could not be made; remove the data folder and try again.',
    no_planner: 'No account holds the role of planner yet.',
    not_a_planner: 'No account {name} holds the role of planner.',
    several_planners: 'There are several planners ({names}); choose one with --as.',
    unit_missing: 'No unit in the planner’s scope has the code {code}.',
    account_missing: 'There is no account {name}.',
    audit_broken: 'The audit log was tampered with ({kind}) at the row {id}.',
  },
}
