namespace Crm.Platform.Attachments;

/// <summary>A kind of file that may be attached, and what its bytes must begin with.</summary>
/// <param name="MediaType">As it is served; types that a browser would run are served as bytes.</param>
internal sealed record FileType(string Extension, string MediaType, FileShape Shape)
{
    /// <summary>So much of a file is looked at.</summary>
    public const int HeadLength = 4096;

    public const string Bytes = "application/octet-stream";

    public static IReadOnlyList<FileType> Known { get; } =
    [
        new("pdf", "application/pdf", FileShape.Pdf),
        new("png", "image/png", FileShape.Png),
        new("jpg", "image/jpeg", FileShape.Jpeg),
        new("jpeg", "image/jpeg", FileShape.Jpeg),
        new("gif", "image/gif", FileShape.Gif),
        new("webp", "image/webp", FileShape.Webp),
        new("bmp", "image/bmp", FileShape.Bmp),
        new("tif", "image/tiff", FileShape.Tiff),
        new("tiff", "image/tiff", FileShape.Tiff),
        new("heic", "image/heic", FileShape.IsoMedia),
        new("svg", Bytes, FileShape.Text),
        new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", FileShape.Zip),
        new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", FileShape.Zip),
        new("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", FileShape.Zip),
        new("vsdx", "application/vnd.ms-visio.drawing", FileShape.Zip),
        new("odt", "application/vnd.oasis.opendocument.text", FileShape.Zip),
        new("ods", "application/vnd.oasis.opendocument.spreadsheet", FileShape.Zip),
        new("odp", "application/vnd.oasis.opendocument.presentation", FileShape.Zip),
        new("doc", "application/msword", FileShape.OldOffice),
        new("xls", "application/vnd.ms-excel", FileShape.OldOffice),
        new("ppt", "application/vnd.ms-powerpoint", FileShape.OldOffice),
        new("vsd", "application/vnd.visio", FileShape.OldOffice),
        new("msg", "application/vnd.ms-outlook", FileShape.OldOffice),
        new("rtf", "application/rtf", FileShape.Rtf),
        new("txt", "text/plain", FileShape.Text),
        new("csv", "text/csv", FileShape.Text),
        new("md", "text/plain", FileShape.Text),
        new("json", "application/json", FileShape.Text),
        new("xml", Bytes, FileShape.Text),
        new("eml", "message/rfc822", FileShape.Text),
        new("ics", "text/calendar", FileShape.Text),
        new("vcf", "text/vcard", FileShape.Text),
        new("dxf", "image/vnd.dxf", FileShape.Text),
        new("dwg", "image/vnd.dwg", FileShape.Dwg),
        new("zip", "application/zip", FileShape.Zip),
        new("7z", "application/x-7z-compressed", FileShape.SevenZip),
        new("mp4", "video/mp4", FileShape.IsoMedia),
        new("mov", "video/quicktime", FileShape.IsoMedia),
        new("m4a", "audio/mp4", FileShape.IsoMedia),
        new("mp3", "audio/mpeg", FileShape.Mp3),
        new("wav", "audio/wav", FileShape.Wave),
        new("webm", "video/webm", FileShape.Matroska),
    ];

    /// <summary>Shown in the page, re-encoded: every other type is only ever saved to disk.</summary>
    public bool IsPicture => Shape is FileShape.Png or FileShape.Jpeg or FileShape.Gif or FileShape.Webp;

    /// <summary>A browser's claim binds where it names a type whose bytes are known; for others it names whatever the system registered.</summary>
    public bool Fits(ReadOnlySpan<byte> head, string? claimed) =>
        !FileShapes.IsProgram(head) && FileShapes.Has(Shape, head)
        && (Known.FirstOrDefault(type => type.MediaType != Bytes && type.Shape != FileShape.Text && string.Equals(type.MediaType, claimed?.Split(';')[0].Trim(), StringComparison.OrdinalIgnoreCase))
            is not { } said || FileShapes.Has(said.Shape, head));
}
