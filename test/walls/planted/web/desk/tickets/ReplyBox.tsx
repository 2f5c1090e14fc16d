import { Button } from '../../ui/Button.tsx'
import { ask } from '../../wire/ask.ts'
import { Frame } from '../shell/Frame.tsx'

export const ReplyBox = () => [<Button key="b" onClick={ask} />, <Frame key="f" />]
