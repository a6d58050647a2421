package intake
import ("testing";"context";"fmt";"runtime")
func TestMem(t *testing.T){ n,notes:=0,0; var m runtime.MemStats; var peak uint64
 for it:=range Items(context.Background(),[]string{"/tmp/k.jsonl"},Options{}){ d,err:=it.Document(context.Background()); if err!=nil{t.Fatal(err)}; n++; notes+=len(d.Notes)
 if n%50==0{runtime.ReadMemStats(&m); if m.HeapAlloc>peak{peak=m.HeapAlloc}}}
 fmt.Println(n,notes,"peak heap",peak>>20,"MiB sys",m.Sys>>20)}
