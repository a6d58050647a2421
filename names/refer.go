package names

func (f *finder) refer() {}
