package intake

import "hearsay/reading"

// furnish marks what of the text is no part of the report.
func furnish(doc *reading.Document) {
	if len(doc.Text) >= len(byteOrderMark) && doc.Text[:len(byteOrderMark)] == byteOrderMark {
		doc.Furniture = append(doc.Furniture, reading.Furniture{Span: reading.Cut(doc.Text, 0, len(byteOrderMark)), Why: reading.FurnitureMark})
	}
}
