import { Button } from '../../ui/Button.tsx'

export const Frame = () => <Button />
