//! Who can open a link, by the address of the page it leads to.

/// Who can open it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Whoever has it.
    Everyone,
    /// Who is in the same network.
    Network,
    /// Nobody but this computer.
    Computer,
}

/// By the protocol, with its colon, and the name of the host, as the browser's address bar tells them.
pub fn reach(protocol: &str, host: &str) -> Reach {
    let host = host.trim_matches(['[', ']']);
    let numbers: Vec<u8> = host.split('.').map_while(|part| part.parse().ok()).collect();
    match (protocol, numbers.as_slice()) {
        ("http:" | "https:", [127, _, _, _] | [0, 0, 0, 0]) => Reach::Computer,
        ("http:" | "https:", [10, _, _, _] | [192, 168, _, _] | [172, 16..=31, _, _] | [169, 254, _, _]) => {
            Reach::Network
        }
        ("http:" | "https:", [_, _, _, _]) => Reach::Everyone,
        ("http:" | "https:", _) if host == "localhost" || host.ends_with(".localhost") || host == "::1" => {
            Reach::Computer
        }
        // Addresses of a local network of version 6, and names without a dot, which only a network of one's own knows.
        ("http:" | "https:", _)
            if ["fc", "fd", "fe80"].iter().any(|start| host.starts_with(start) && host.contains(':')) =>
        {
            Reach::Network
        }
        ("http:" | "https:", _) if host.ends_with(".local") || !host.contains(['.', ':']) => Reach::Network,
        ("http:" | "https:", _) => Reach::Everyone,
        _ => Reach::Computer,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_this_computer_from_its_network_and_from_the_world() {
        for (protocol, host, expected) in [
            ("https:", "example.org", Reach::Everyone),
            ("http:", "8.8.8.8", Reach::Everyone),
            ("https:", "10.example.org", Reach::Everyone),
            ("http:", "[2001:db8::1]", Reach::Everyone),
            ("http:", "192.168.1.20", Reach::Network),
            ("http:", "172.31.0.1", Reach::Network),
            ("http:", "172.32.0.1", Reach::Everyone),
            ("http:", "[fd00::1]", Reach::Network),
            ("http:", "jiaoyuju", Reach::Network),
            ("http:", "nas.local", Reach::Network),
            ("http:", "localhost", Reach::Computer),
            ("http:", "127.0.0.1", Reach::Computer),
            ("http:", "[::1]", Reach::Computer),
            ("file:", "", Reach::Computer),
        ] {
            assert_eq!(reach(protocol, host), expected, "{protocol}//{host}");
        }
    }
}
