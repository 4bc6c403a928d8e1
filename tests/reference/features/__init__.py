"""What random workspaces are made of: each module adds features of its part to a draft."""
