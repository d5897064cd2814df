"""The only public door: chat gateway, lead webhook, staff inbox, and the owner of the database."""
