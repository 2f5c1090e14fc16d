import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Icon } from './Icon.tsx'
import { CheckIcon } from './icons.ts'
import css from './OptionList.module.css'
import type { Option } from './options.ts'

/** The list that opens under Select and ComboBox. Which options there are it learns from its owner. */
export function OptionList({ label, options, empty }: { label: string; options?: Option[]; empty?: string }) {
  return (
    <Popover className={css.layer} offset={4}>
      <ListBox
        aria-label={label}
        items={options}
        className={css.list}
        renderEmptyState={() => <p className={css.empty}>{empty}</p>}
      >
        {(option: Option) => (
          <ListBoxItem id={option.id} textValue={option.label} className={css.option}>
            {option.icon && <Icon of={option.icon} />}
            <span className={css.label}>{option.label}</span>
            {option.detail && <span className={css.detail}>{option.detail}</span>}
            <span className={css.chosen}>
              <Icon of={CheckIcon} />
            </span>
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  )
}
