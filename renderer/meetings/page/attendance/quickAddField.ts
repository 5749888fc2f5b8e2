/** The name under which the field that adds participants is found among the fields of the page. */
export const quickAddField = 'attendance:add'
