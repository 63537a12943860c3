import { Menu } from '@mantine/core'
import { exports } from '@nguon/messages/exports'
import { IconFileSpreadsheet, IconFileTypeCsv, IconFolderDown } from '@tabler/icons-react'
import { useRef } from 'react'
import { Link, useParams } from 'react-router'
import { paths } from '../app/paths.ts'
import { useWords } from '../shell/locale.tsx'
import { ExportButton, type ExportChoice } from './export-menu.tsx'
import classes from './exports.module.css'

const icon = { size: 20, stroke: 1.5 }
const formats = [
  { format: 'xlsx', symbol: <IconFileSpreadsheet {...icon} /> },
  { format: 'csv', symbol: <IconFileTypeCsv {...icon} /> },
] as const

/** The open menu: how many rows would be written, as what, and where earlier files are. */
export function ExportItems({ label, isEmpty = false, onChoose }: ExportChoice) {
  const t = useWords(exports)
  const { unitId = '' } = useParams()
  const button = useRef<HTMLButtonElement>(null)
  return (
    <Menu
      position="bottom-end"
      width={300}
      defaultOpened
      withinPortal={false}
      onClose={() => button.current?.focus()}
    >
      <Menu.Target>
        <ExportButton ref={button} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{label}</Menu.Label>
        {formats.map(({ format, symbol }) => (
          <Menu.Item
            key={format}
            leftSection={symbol}
            disabled={isEmpty}
            onClick={() => onChoose(format)}
          >
            {t(format)}
            <span className={classes['hint']}>{t(`${format}Hint`)}</span>
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          component={Link}
          to={paths.exports({ unitId })}
          leftSection={<IconFolderDown {...icon} />}
        >
          {t('all')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
