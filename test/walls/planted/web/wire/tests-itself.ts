// planted: no-test-code-in-the-product
import { expect } from '@playwright/test'

export const wire = expect
