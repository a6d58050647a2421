package intake

import (
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"syscall"
	"time"
)

// newClient is an HTTP client for addresses that strangers may have chosen. It asks
// no proxy, not even one that the environment names: the proxy would look the
// names up, and nobody could check where the connection ends.
func newClient(allowPrivate bool) *http.Client {
	dialer := &net.Dialer{Timeout: 15 * time.Second}
	if !allowPrivate {
		dialer.Control = func(_, address string, _ syscall.RawConn) error { return refusePrivate(address) }
	}
	return &http.Client{
		Transport: &http.Transport{
			DialContext:            dialer.DialContext,
			TLSHandshakeTimeout:    15 * time.Second,
			ResponseHeaderTimeout:  30 * time.Second,
			MaxResponseHeaderBytes: 1 << 20,
			ForceAttemptHTTP2:      true,
		},
		Timeout:       fetchTime,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }, // follow does it
	}
}

// refusePrivate gives an error for an address, host and port, that is not on the public
// internet. It is asked with each resolved address as the connection is made,
// so that no name can first resolve to another.
func refusePrivate(address string) error {
	target, err := netip.ParseAddrPort(address)
	if err != nil {
		return fmt.Errorf("%q is no network address", address)
	}
	if isPublic(target.Addr()) {
		return nil
	}
	return fmt.Errorf("%s is not on the public internet; allow private addresses (--allow-private) if you trust this one", target.Addr())
}

// special are the blocks within the unicast space that IANA's special-purpose address
// registries (RFC 6890 and its updates) keep from the public internet, and those
// that carry an IPv4 address within an IPv6 one.
var special = prefixes(
	"0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
	"192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
	"224.0.0.0/4", "240.0.0.0/4",
	"2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
)

// unicast is the only block of IPv6 that global addresses are given out from. The NAT64
// prefixes, unique local, link-local and multicast addresses lie outside.
var unicast = netip.MustParsePrefix("2000::/3")

func isPublic(a netip.Addr) bool {
	a = a.Unmap()
	if a.Is6() && !unicast.Contains(a) {
		return false
	}
	for _, p := range special {
		if p.Contains(a) {
			return false
		}
	}
	return a.IsValid() && a.Zone() == ""
}

func prefixes(of ...string) []netip.Prefix {
	out := make([]netip.Prefix, len(of))
	for i, s := range of {
		out[i] = netip.MustParsePrefix(s)
	}
	return out
}
