// What a browser with scripts adds to pages that are whole without them.
import '../shell/portal.css'
import './due-time.ts'
import './file-drop.ts'
import './form-conditions.ts'
import './once-form.ts'
import './own-zone.ts'
import './see-password.ts'

// A form that came back with errors begins at their summary.
document.getElementById('errors')?.focus()
