"""Leads on their way while every process of the way dies, stands still, is slow or fails."""
