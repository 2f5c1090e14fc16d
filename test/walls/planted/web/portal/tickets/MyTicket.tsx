import { Button } from '../../ui/Button.tsx'

export const MyTicket = () => <Button />
