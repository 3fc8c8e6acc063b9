using Crm.Shared.Web;

namespace Crm.Segmentation.Consent;

/// <summary>Plain pages without scripts: they must work in whatever a mail program opens.</summary>
internal static class UnsubscribePage
{
    public static string Ask(Messages messages, string locale, string address, string token) => Page(locale, messages.Text("unsubscribe.title", locale),
        $"""
        <p>{Say(messages, "unsubscribe.question", locale, address)}</p>
        <form method="post"><input type="hidden" name="List-Unsubscribe" value="One-Click"><button>{Say(messages, "unsubscribe.button", locale)}</button></form>
        {MoreChoices(messages, locale, token)}
        """);

    public static string Done(Messages messages, string locale, string address, string token) => Page(locale, messages.Text("unsubscribe.done-title", locale),
        $"<p>{Say(messages, "unsubscribe.done", locale, address)}</p>{MoreChoices(messages, locale, token)}");

    public static string Invalid(Messages messages, string locale) => Page(locale, messages.Text("unsubscribe.invalid-title", locale),
        $"<p>{Say(messages, "preferences.link-invalid", locale)}</p>");

    private static string MoreChoices(Messages messages, string locale, string token) =>
        $"<p><a href=\"/public/preferences/{HtmlText.Encode(token)}\">{Say(messages, "unsubscribe.choose", locale)}</a></p>";

    private static string Say(Messages messages, string code, string locale, string? address = null) =>
        HtmlText.Encode(messages.Text(code, locale, new Dictionary<string, object?> { ["address"] = address }));

    private static string Page(string locale, string title, string body) =>
        $$"""
        <!doctype html>
        <html lang="{{locale}}">
        <head>
        <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>{{HtmlText.Encode(title)}}</title>
        <style>
        :root { color-scheme: light dark; font: 1rem/1.6 system-ui, "Noto Sans TC", "Noto Sans SC", sans-serif }
        main { max-width: 34rem; margin: 15vh auto 0; padding: 0 1.5rem }
        h1 { font-size: 1.5rem }
        button { font: inherit; font-weight: 600; min-height: 2.75rem; padding: 0 1.5rem; border: 0; border-radius: .5rem; background: #1f5fbf; color: #fff; cursor: pointer }
        button:focus-visible, a:focus-visible { outline: 3px solid #f0a020; outline-offset: 2px }
        </style>
        </head>
        <body><main><h1>{{HtmlText.Encode(title)}}</h1>{{body}}</main></body>
        </html>
        """;
}
