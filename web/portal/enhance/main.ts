// What a browser with scripts adds to pages that are whole without them.
import '../shell/portal.css'
import './answer-time.ts'
import './draft-keeper.ts'
import './draft-sent.ts'
import './due-time.ts'
import './file-drop.ts'
import './good-to-add.ts'
import './form-conditions.ts'
import './known-incidents.ts'
import './once-form.ts'
import './own-tickets.ts'
import './own-zone.ts'
import './secret-watch.ts'
import './see-password.ts'
import './ticket-news.ts'

// A form that came back with errors begins at their summary.
document.getElementById('errors')?.focus()
