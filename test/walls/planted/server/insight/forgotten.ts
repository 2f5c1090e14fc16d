// planted: no-orphans

export const forgotten = 'nobody imports this, and it imports nobody'
